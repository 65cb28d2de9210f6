import { isMap, isScalar, parseDocument } from "yaml";
import { SETTING_ALIASES } from "@/lib/config/schema";
import { isRecord } from "@/lib/utils/is-record";
import { normalizeKey } from "@/lib/utils/parsed-data";
import { parseYaml } from "@/lib/utils/yaml";

/**
 * Adds imported settings to a `site.yml` that lacks them or leaves them empty; all else of it stays, comments included. Returns
 * `undefined` if it is no valid YAML.
 */
export function mergeSettings(present: string, imported: string): string | undefined {
	const document = parseDocument(present);
	const additions = parseDocument(imported).contents;
	if (document.errors.length > 0 || (document.contents && !isMap(document.contents))) return undefined;
	if (!isMap(additions)) return present;
	const keys = new Map((document.contents?.items ?? []).map(({ key }) => [getSetting(String(key)), key]));
	let isChanged = false;
	for (const { key, value } of additions.items) {
		const known = keys.get(getSetting(String(key)));
		const presentValue = known === undefined ? undefined : document.get(known);
		if (known !== undefined && presentValue !== "" && presentValue !== null) continue;
		if (isScalar(value) && (value.value === "" || value.value === null)) continue;
		document.set(known ?? key, value);
		isChanged = true;
	}
	return isChanged ? document.toString({ lineWidth: 0 }) : present;
}

/** Lists the imported settings with a text that a `site.yml` has with another text, which stays. */
export function listKeptSettings(present: string, imported: string): { key: string; imported: string }[] {
	const [own, other] = [present, imported].map((text) => new Map(Object.entries(parseRecord(text))));
	return [...(other ?? [])].flatMap(([key, value]) => {
		const isKept = typeof value === "string" && value !== "" && own?.get(key) && own.get(key) !== value;
		return isKept ? [{ key, imported: value }] : [];
	});
}

function parseRecord(text: string): Record<string, unknown> {
	const { value } = parseYaml(text);
	const entries = Object.entries(isRecord(value) ? value : {});
	return Object.fromEntries(entries.map(([key, one]) => [getSetting(key), one]));
}

/** Returns the name of a setting in the spelling of the reference. */
function getSetting(key: string): string {
	return SETTING_ALIASES[normalizeKey(key)] ?? key;
}
