import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hexOf, readTokens } from "@/components/contrast.support";
import { OG_IMAGE_COLORS } from "./colors";

const tokens = readTokens(readFileSync("app/styles/tokens.css", "utf8"));

for (const [name, color] of Object.entries(OG_IMAGE_COLORS)) {
	test(`${name} of OG images is the colour of pages`, () => {
		assert.equal(color, hexOf(tokens.get(name)?.light ?? assert.fail()));
	});
}
