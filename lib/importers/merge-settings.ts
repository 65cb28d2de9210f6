import { isMap, isScalar, parseDocument } from "yaml";
import { SETTING_ALIASES } from "@/lib/config/schema";
import { normalizeKey } from "@/lib/utils/parsed-data";

/**
 * Adds imported settings to a `site.yml` where they are missing or empty, and keeps its comments. Returns `undefined` for invalid YAML.
 * `onKept` gets each imported setting for which another value stays.
 */
export function mergeSettings(
	present: string,
	imported: string,
	onKept: (key: string, imported: string) => void = () => {},
): string | undefined {
	const document = parseDocument(present);
	const additions = parseDocument(imported).contents;
	if (document.errors.length > 0 || (document.contents && !isMap(document.contents))) return undefined;
	if (!isMap(additions)) return present;
	const keys = new Map((document.contents?.items ?? []).map(({ key }) => [getSetting(String(key)), key]));
	let isChanged = false;
	for (const { key, value } of additions.items) {
		const known = keys.get(getSetting(String(key)));
		const presentValue = known === undefined ? undefined : document.get(known);
		if (isScalar(value) && (value.value === "" || value.value === null)) continue;
		if (known !== undefined && presentValue !== "" && presentValue !== null) {
			if (isScalar(value) && presentValue !== value.value) onKept(String(key), String(value.value));
			continue;
		}
		document.set(known ?? key, value);
		isChanged = true;
	}
	return isChanged ? document.toString({ lineWidth: 0 }) : present;
}

function getSetting(key: string): string {
	return SETTING_ALIASES[normalizeKey(key)] ?? key;
}
