import assert from "node:assert/strict";
import { test } from "node:test";
import { getVocabulary } from "./vocabulary";

test("words of four letters and more, once each, in the order of the alphabet", () => {
	const texts = ["Zebras and an apple, it's getStaticProps().", "Apple — größe 2024 東京\u2060 京都\u2060 都"];
	assert.deepEqual(getVocabulary(texts), ["apple", "getstaticprops", "größe", "it's", "zebras"]);
});

test("of too many words those of the most texts stay", () => {
	const rare = Array.from({ length: 9000 }, (_, number) => `rare${number}`);
	const words = getVocabulary([`${rare.join(" ")} common`, "common"]);
	assert.equal(words.length, 8000);
	assert.ok(words.includes("common"));
});
