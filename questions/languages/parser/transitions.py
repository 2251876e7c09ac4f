"""The arc-hybrid system: a stack, a buffer, three kinds of step; and which steps lose nothing of a known tree.

Kuhlmann, Gómez-Rodríguez and Satta (2011) for the system, Goldberg and Nivre (2013), "Training deterministic parsers
with non-deterministic oracles", for the costs. Words are numbered from 0; the root is word -1, at the stack's bottom.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

ROOT = -1
SHIFT = "S"


@dataclass
class State:
    """How far a sentence is parsed: ``heads`` and ``labels`` of the words that have theirs."""

    size: int
    stack: list[int] = field(default_factory=lambda: [ROOT])
    front: int = 0
    heads: list[int | None] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    left: list[list[int]] = field(default_factory=list)
    right: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.heads, self.labels = [None] * self.size, [""] * self.size
        self.left, self.right = [[] for _ in range(self.size)], [[] for _ in range(self.size)]

    @property
    def done(self) -> bool:
        return self.front == self.size and len(self.stack) == 1

    def may(self, step: str) -> bool:
        """Whether a step ("S", "L:label", "R:label") can be taken; one word alone hangs from the root."""
        if step == SHIFT:
            return self.front < self.size
        if len(self.stack) < 2:
            return False
        if step[0] == "L":
            return self.front < self.size
        return self.stack[-2] != ROOT or self.front == self.size

    def take(self, step: str) -> None:
        if step == SHIFT:
            self.stack.append(self.front)
            self.front += 1
            return
        word = self.stack.pop()
        head = self.front if step[0] == "L" else self.stack[-1]
        self.heads[word], self.labels[word] = head, step[2:]
        if head >= 0:
            (self.left if step[0] == "L" else self.right)[head].append(word)


def costs(state: State, gold: Sequence[int]) -> dict[str, int]:
    """For "S", "L" and "R" how many arcs of the gold tree can no longer be found after them."""
    stack, front = state.stack, state.front
    top = stack[-1]
    found = {}
    if state.may(SHIFT):
        found["S"] = sum(gold[front] == k for k in stack[:-1]) + sum(k >= 0 and gold[k] == front for k in stack)
    if state.may("L:"):
        lost = gold[top] in stack[:-1] or gold[top] > front
        found["L"] = lost + sum(gold[k] == top for k in range(front, state.size))
    if state.may("R:"):
        lost = gold[top] >= front
        found["R"] = lost + sum(gold[k] == top for k in range(front, state.size))
    return found
