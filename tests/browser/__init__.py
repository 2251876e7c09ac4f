"""A real browser against the real server: what people do, with keyboard, thumb, mouse, and what they need to see."""
