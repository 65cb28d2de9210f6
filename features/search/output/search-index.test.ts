import assert from "node:assert/strict";
import { test } from "node:test";
import { getVocabulary } from "./search-index";

test("lists words of four or more letters once, in alphabetical order", () => {
	const texts = ["Zebras and an apple, it's getStaticProps().", "Apple — größe 2024 東京\u2060 京都\u2060 都"];
	assert.deepEqual(getVocabulary(texts), ["apple", "getstaticprops", "größe", "it's", "zebras"]);
});

test("keeps the words of the most texts if there are too many", () => {
	const rare = Array.from({ length: 9000 }, (_, number) => `rare${number}`);
	const words = getVocabulary([`${rare.join(" ")} common`, "common"]);
	assert.equal(words.length, 8000);
	assert.ok(words.includes("common"));
});
