import assert from "node:assert/strict";
import { test } from "node:test";
import type { Piece } from "@/lib/utils/tokenize";
import { excerptOf, markedTitle } from "./excerpt";

const show = (pieces: Piece[]) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
const long = Array.from({ length: 200 }, (_, number) => `word${number}`).join(" ");

test("a short text is quoted whole, with the words looked for marked", () => {
	assert.equal(show(excerptOf("one two, three", [1])), "one [two], three");
});

test("of a long text the part around the words is quoted", () => {
	const excerpt = show(excerptOf(long, [100]));
	assert.match(excerpt, /^… word93 .* word99 \[word100\] word101 .* …$/);
	assert.ok(excerpt.length < 220, excerpt);
});

test("where the words stand close together counts more than where they come first", () => {
	assert.match(show(excerptOf(long, [3, 120, 122, 125])), /\[word120\] word121 \[word122\] .* \[word125\]/);
});

test("without a place in the text its beginning is quoted", () => {
	assert.match(show(excerptOf(long, [])), /^word0 word1 .* …$/);
});

test("a text without spaces is quoted as it was written", () => {
	assert.equal(show(excerptOf("東京\u2060 京都\u2060 都\u2060 、\u2060 React\u2060 だ", [1])), "東[京都]、Reactだ");
});

test("a title's words that begin with one looked for are marked", () => {
	assert.equal(show(markedTitle("On Typography, at häuser", "typo hauser")), "On [Typography], at [häuser]");
});
