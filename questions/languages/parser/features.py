"""What the parser sees of a state: words and tags around the top of the stack and the front of the buffer."""

from collections.abc import Sequence

from questions.languages.parser.transitions import ROOT, State


def features(state: State, words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Names of what holds; ``words`` in small letters."""
    size, stack, b = state.size, state.stack, state.front

    def word(k: int) -> str:
        return words[k] if 0 <= k < size else "^" if k == ROOT else "$"

    def tag(k: int) -> str:
        return tags[k] if 0 <= k < size else "^" if k == ROOT else "$"

    none = size + 9
    s0 = stack[-1]
    s1 = stack[-2] if len(stack) > 1 else none
    s2 = stack[-3] if len(stack) > 2 else none
    s0w, s0t, s1w, s1t, s2t = word(s0), tag(s0), word(s1), tag(s1), tag(s2)
    b0w, b0t, b1w, b1t, b2t = word(b), tag(b), word(b + 1), tag(b + 1), tag(b + 2)
    left0 = state.left[s0] if s0 >= 0 else []
    right0 = state.right[s0] if s0 >= 0 else []
    left1 = state.left[s1] if 0 <= s1 < size else []
    right1 = state.right[s1] if 0 <= s1 < size else []
    leftb = state.left[b] if b < size else []
    l0, r0 = (left0[0] if left0 else none), (right0[-1] if right0 else none)
    l1, r1 = (left1[0] if left1 else none), (right1[-1] if right1 else none)
    lb = leftb[0] if leftb else none
    labels = state.labels
    l0l, r0l = (labels[l0] if left0 else "-"), (labels[r0] if right0 else "-")
    r1l = labels[r1] if right1 else "-"
    lbl = labels[lb] if leftb else "-"
    near = min(b - s0, 6)
    apart = min(s0 - s1, 6) if 0 <= s1 < size else 0
    subject0 = any(labels[k].startswith("nsubj") for k in left0)
    subject1 = any(labels[k].startswith("nsubj") for k in left1)
    object0 = any(labels[k] == "obj" for k in right0)
    mark0 = next((words[k] for k in left0 if labels[k] == "mark"), "-")
    before = word(b - 1) if b - 1 != s0 else "-"
    return [
        "bias",
        f"s0w={s0w}",
        f"s0t={s0t}",
        f"s0wt={s0w}/{s0t}",
        f"s1w={s1w}",
        f"s1t={s1t}",
        f"s1wt={s1w}/{s1t}",
        f"b0w={b0w}",
        f"b0t={b0t}",
        f"b0wt={b0w}/{b0t}",
        f"b1w={b1w}",
        f"b1t={b1t}",
        f"s0t,b0t={s0t},{b0t}",
        f"s0w,b0w={s0w},{b0w}",
        f"s0w,b0t={s0w},{b0t}",
        f"s0t,b0w={s0t},{b0w}",
        f"s1t,s0t={s1t},{s0t}",
        f"s1w,s0w={s1w},{s0w}",
        f"s1w,s0t={s1w},{s0t}",
        f"s1t,s0w={s1t},{s0w}",
        f"s1t,b0t={s1t},{b0t}",
        f"s0t,b0t,b1t={s0t},{b0t},{b1t}",
        f"s1t,s0t,b0t={s1t},{s0t},{b0t}",
        f"s1w,s0t,b0t={s1w},{s0t},{b0t}",
        f"s1t,s0w,b0t={s1t},{s0w},{b0t}",
        f"s1t,s0t,b0w={s1t},{s0t},{b0w}",
        f"s2t,s1t,s0t={s2t},{s1t},{s0t}",
        f"s2t,s1t,s0t,b0t={s2t},{s1t},{s0t},{b0t}",
        f"b0t,b1t,b2t={b0t},{b1t},{b2t}",
        f"s0t,b0t,near={s0t},{b0t},{near}",
        f"s1t,s0t,apart={s1t},{s0t},{apart}",
        f"s0w,near={s0w},{near}",
        f"s0t,l0={s0t},{tag(l0)},{l0l}",
        f"s0t,r0={s0t},{tag(r0)},{r0l}",
        f"s0t,r0w={s0t},{word(r0)}",
        f"s1t,r1={s1t},{tag(r1)},{r1l}",
        f"s1t,l1={s1t},{tag(l1)}",
        f"b0t,lb={b0t},{tag(lb)},{lbl}",
        f"s0t,l0l,r0l,b0t={s0t},{l0l},{r0l},{b0t}",
        f"s1t,r1l,s0t,b0t={s1t},{r1l},{s0t},{b0t}",
        f"s0 has={s0t},{subject0},{object0},{b0t}",
        f"s1 has={s1t},{subject1},{s0t},{b0t}",
        f"mark0={mark0},{s0t},{b0t}",
        f"mark0,s1={mark0},{s1t},{s0t}",
        f"counts={s0t},{min(len(left0), 3)},{min(len(right0), 3)},{b0t}",
        f"before={before},{s0t},{b0t}",
        f"s1w,r1w,s0t={s1w},{word(r1)},{s0t}",
        f"s0w,r0w,b0t={s0w},{word(r0)},{b0t}",
        f"first={b < size and b == 0},{len(stack)}" if len(stack) < 4 else "deep",
    ]
