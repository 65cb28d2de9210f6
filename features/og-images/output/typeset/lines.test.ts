import assert from "node:assert/strict";
import { test } from "node:test";
import { splitAtBreakOpportunities } from "./lines";

for (const [language, text, units] of [
	["en", "A folder, and a blog!", ["A ", "folder, ", "and ", "a ", "blog!"]],
	["en", "“Well-known” C++ (2026)", ["“Well-known” ", "C++ ", "(2026)"]],
	["en", "Paper—and ink", ["Paper—", "and ", "ink"]],
	["fr", "Pourquoi\u00a0? Parce que", ["Pourquoi\u00a0? ", "Parce ", "que"]],
	["ja", "「本」を作る、とき。", ["「本」", "を", "作る、", "とき。"]],
	["ja", "データを読む", ["データ", "を", "読む"]],
	["zh", "我们的书《红楼梦》", ["我们", "的", "书", "《红楼梦》"]],
	["ko", "한글 조판의 역사", ["한글 ", "조판의 ", "역사"]],
	["en", "Made in 東京 by Next.js", ["Made ", "in ", "東京 ", "by ", "Next.js"]],
	["ar", "حروف متصلة، وورق", ["حروف ", "متصلة، ", "وورق"]],
] as const) {
	test(`finds line breaks in: ${text}`, () => assert.deepEqual(splitAtBreakOpportunities(text, language), units));
}

test("finds no words in an empty text", () => assert.deepEqual(splitAtBreakOpportunities("", "en"), []));
