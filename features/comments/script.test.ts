import assert from "node:assert/strict";
import { test } from "node:test";
import { testSite } from "@/lib/content/post.support";
import { readConstants } from "./script";

test("sets the language of giscus, where it has it", () => {
	const languages = (language: string) => {
		const settings = "comments:\n  giscus:\n    repo: a/b\n    repoId: R";
		const { GISCUS } = readConstants(testSite(`language: ${language}\n${settings}`));
		return GISCUS ? GISCUS.language : undefined;
	};
	const settings = ["de-AT", "zh", "zh-TW", "zh-HK", "el", "tlh"];
	assert.deepEqual(settings.map(languages).join(" "), "de zh-CN zh-TW zh-HK gr en");
});
