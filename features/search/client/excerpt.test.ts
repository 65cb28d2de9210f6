import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextPiece } from "@/lib/utils/tokenize";
import { createExcerpt, markTitle } from "./excerpt";

const show = (pieces: TextPiece[]) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
const long = Array.from({ length: 200 }, (_, number) => `word${number}`).join(" ");

test("returns a short text whole, with the matches marked", () => {
	assert.equal(show(createExcerpt("one two, three", [1])), "one [two], three");
});

test("returns the part of a long text around the match", () => {
	const excerpt = show(createExcerpt(long, [100]));
	assert.match(excerpt, /^… word93 .* word99 \[word100\] word101 .* …$/);
	assert.ok(excerpt.length < 220, excerpt);
});

test("prefers the part with most matches to the first match", () => {
	assert.match(show(createExcerpt(long, [3, 120, 122, 125])), /\[word120\] word121 \[word122\] .* \[word125\]/);
});

test("prefers a sentence of the text to code and footnotes, and ends before them", () => {
	assert.equal(
		show(createExcerpt("A grid here.\u2063 1. Notes grid grid grid grid", [1, 5, 6, 7, 8])),
		"A [grid] here. …",
	);
	assert.equal(show(createExcerpt("A sentence.\u2063 display: grid", [3])), "… display: [grid]");
	assert.equal(show(createExcerpt("A sentence.\u2063 display: grid", [])), "A sentence. …");
});

test("returns the beginning of a text without matches", () => {
	assert.match(show(createExcerpt(long, [])), /^word0 word1 .* …$/);
});

test("joins the tokens of a text without spaces", () => {
	assert.equal(show(createExcerpt("東京\u2060 京都\u2060 都\u2060 、\u2060 React\u2060 だ", [1])), "東[京都]、Reactだ");
});

test("marks the words of a title that begin with a word of the query", () => {
	assert.equal(show(markTitle("On Typography, at häuser", "typo hauser")), "On [Typography], at [häuser]");
});
