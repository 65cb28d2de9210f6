import assert from "node:assert/strict";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { parseSite } from "./parse";

export const parse = (source: string) => parseSite(parseYaml(source));

export const messages = (source: string) => show(parse(source).diagnostics, "line:column message");

/** Returns settings that have no mistake. */
export function site(source: string) {
	assert.deepEqual(messages(source), []);
	return parse(source).site;
}
