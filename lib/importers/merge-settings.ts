import { isMap, isScalar, parseDocument } from "yaml";
import { SETTING_ALIASES } from "@/lib/config/schema";
import { normalizeKey } from "@/lib/utils/parsed-data";

/**
 * Adds imported settings to a `site.yml` that lacks them or leaves them empty; all else of it stays, comments included. Returns
 * `undefined` if it is no valid YAML. `onKept` gets each imported text in whose place another one stays.
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

/** Returns the name of a setting in the spelling of the reference. */
function getSetting(key: string): string {
	return SETTING_ALIASES[normalizeKey(key)] ?? key;
}
