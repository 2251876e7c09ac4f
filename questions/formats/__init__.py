"""One file an exchange format: QuestionSet <-> bytes or plain values. A format depends on ``model`` alone."""
