import assert from "node:assert/strict";
import { yamlWith } from "@/e2e/fuzz/arbitraries/data";
import { createKind } from "@/e2e/fuzz/kind";
import { parseSite } from "@/lib/config/parse";
import { siteSchema } from "@/lib/config/schema";
import { parseYaml } from "@/lib/utils/yaml";

/** Settings: there are always valid ones, and a diagnostic for each that isn't. */
export const checkSettings = createKind("settings", yamlWith(Object.keys(siteSchema.shape)), async (text) => {
	const { site, diagnostics } = parseSite(parseYaml(text));
	const lines = text.split("\n").length;
	for (const { line, column, message } of diagnostics) {
		assert.ok(line >= 1 && line <= lines && column >= 1, `\`${message}\` is at ${line}:${column} of ${lines} lines`);
	}
	assert.ok(URL.canParse(site.url), site.url);
	assert.doesNotThrow(() => new Intl.DateTimeFormat(site.language, { timeZone: site.timeZone }));
});
