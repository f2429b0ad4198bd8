"""The judge behind an OpenAI-compatible endpoint: one request for a claim, kept in the store, counted and bounded.

What is kept goes by all that was asked: the endpoint, the model, our words, the claim, the passages. So it never goes
stale, and a page or a claim that changes is asked about anew. Where no answer is had, the claim stays as it was; after
three in a row, or one that shows that there will be none, nobody waits for more.
"""

from __future__ import annotations

import hashlib
import weakref
from typing import TYPE_CHECKING, Any

import msgspec

from factlint.judge import answers
from factlint.judge.chat import Chat, ChatError, access
from factlint.judge.interface import Opinion, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.config import Config, Judges
    from factlint.judge.answers import Answer
    from factlint.judge.chat import Reply, Usage
    from factlint.judge.interface import Cache
    from factlint.judge.verdict import Passage, Statement

_PATIENCE = 3
"""Failures in a row after which a server is taken for gone."""
_SUPPORTS = {"supported": True, "not_supported": False, "cannot_tell": None}


def judge(config: Config, cache: Cache | None = None, *, online: bool = True, processes: int = 1) -> Endpoint:
    """Return the judge that the settings name.

    Raises:
        ConfigError: The environment names no key, or an address or key that cannot be used.
    """
    wanted = config.settings.judge
    chat = Chat(access(online=online), wanted.timeout)
    return Endpoint(wanted, chat, cache, most=max(1, wanted.most_requests // processes) if online else 0)


class Endpoint:
    """A language model behind an endpoint."""

    def __init__(self, settings: Judges, chat: Chat, cache: Cache | None, *, most: int) -> None:
        """Send at most so many requests."""
        self.name = settings.endpoint
        self._settings = settings
        self._chat = chat
        self._cache = cache
        self._left = self._most = most
        self._in_a_row = 0
        self._is_gone = False
        self._problem = ""
        self._body: dict[str, Any] = {"model": self.name, "temperature": 0}
        self._tally = Tally(self.name)
        weakref.finalize(self, chat.close)

    def opinion(self, statement: Statement, passages: Sequence[Passage]) -> Opinion | None:
        """Return what the model, or the store, says of a statement; nothing where no answer was had.

        Raises:
            ConfigError: The environment's proxy or certificates cannot be used.
        """
        question = answers.question(statement, passages)
        if not question:
            return None
        key = self._key(question)
        kept = self._cache.get(key) if self._cache is not None else None
        answer = answers.unpack(kept) if kept else None
        self._count(claims=1, cached=answer is not None)
        answer = answer or self._asked(question, key)
        return Opinion(_SUPPORTS[answer.verdict], 1.0, self.name, answer.reason) if answer else None

    def take(self) -> Tally:
        """Return what was done since this was last asked."""
        tally, self._tally = self._tally, Tally(self.name)
        return tally

    def close(self) -> None:
        """Close the connection; it opens again when something is asked."""
        self._chat.close()

    def _key(self, question: str) -> str:
        whole = (self._chat.access.place, self.name, answers.ORDER, question)
        return hashlib.sha256(msgspec.json.encode(whole)).hexdigest()

    def _asked(self, question: str, key: str) -> Answer | None:
        if self._is_gone:
            self._count(failed=1, problem=self._problem)
            return None
        try:
            answer = self._answer(question)
        except ChatError as error:
            self._fail(error)
            return None
        self._in_a_row = 0
        if self._cache is not None:
            self._cache.put(key, answers.pack(answer))
        return answer

    def _answer(self, question: str) -> Answer:
        try:
            reply = self._sent(question)
        except ChatError as error:
            if not (error.lasting and "temperature" in str(error) and "temperature" in self._body):
                raise
            del self._body["temperature"]  # reasoning models take none but their own
            reply = self._sent(question)
        self._pay(reply.usage)
        answer = answers.read(reply.content)
        if answer is None:
            raise ChatError("the model did not answer in the form asked for")
        return answer

    def _sent(self, question: str) -> Reply:
        messages = [{"role": "system", "content": answers.ORDER}, {"role": "user", "content": question}]
        return self._chat.ask({**self._body, "messages": messages}, self._take_one)

    def _take_one(self) -> None:
        """Count a request, if there may be one more."""
        if not self._left:
            words = (
                f"most-requests = {self._settings.most_requests} are used up" if self._most else "the run is offline"
            )
            raise ChatError(words, lasting=True)
        self._left -= 1
        self._count(requests=1)

    def _fail(self, error: ChatError) -> None:
        self._in_a_row += 1
        self._is_gone = error.lasting or self._in_a_row >= _PATIENCE
        self._problem = self._problem or str(error)
        self._count(failed=1, problem=self._problem)

    def _pay(self, usage: Usage) -> None:
        prices = self._settings.input_price, self._settings.output_price
        cost = (usage.prompt_tokens * prices[0] + usage.completion_tokens * prices[1]) / 1e6
        self._count(tokens=usage.prompt_tokens + usage.completion_tokens, cost=cost)

    def _count(self, **more: Any) -> None:  # noqa: ANN401 - the fields of a tally
        self._tally += Tally(self.name, **more)
