import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { ReplaceableName, SlotName } from "@/lib/owner-code/extension-points";
import type { OwnerCode } from "@/lib/owner-code/read-owner-code";
import { PACKAGE_KEY } from "@/lib/owner-code/resolve-imports";

/** An entry of the module; `OwnerEntry` in `lib/owner-code/render/guard.tsx` describes it. */
interface Entry {
	file: string;
	component?: string;
	error?: Diagnostic;
}

/**
 * Writes the source of the module that replaces `lib/owner-code/render/modules.ts`. `importKeys` are those of the
 * modules that posts import; `pathOf` returns the import path of an owner's file.
 * With `showErrors`, broken modules show their error.
 */
export function writeOwnerModule(
	{ components, slots, replacements, failures }: OwnerCode,
	importKeys: readonly string[],
	pathOf: (file: string) => string,
	showErrors: boolean,
): string {
	const imports: string[] = [];
	const load = (file: string, name: string): Entry => {
		const component = `c${imports.length}`;
		imports.push(`import { ${name} as ${component} } from ${JSON.stringify(pathOf(file))};`);
		return { file, component };
	};
	const byTag = new Map(components.map(({ file, name, tag }) => [tag, load(file, name)]));
	const bySlot = new Map<SlotName, Entry[]>();
	const addToSlot = (slot: SlotName, entry: Entry) => bySlot.set(slot, [...(bySlot.get(slot) ?? []), entry]);
	for (const { file, use } of slots) addToSlot(use.slot, load(file, "default"));
	const byName = new Map<ReplaceableName, Entry>();
	for (const { file, use } of replacements) byName.set(use.name, load(file, "default"));
	const byKey = new Map(importKeys.map((key, index) => [key, `m${index}`]));
	for (const [key, name] of byKey) {
		const target = key.startsWith(PACKAGE_KEY) ? key.slice(PACKAGE_KEY.length) : pathOf(key);
		imports.push(`import * as ${name} from ${JSON.stringify(target)};`);
	}
	if (showErrors) {
		for (const { file, use, error } of failures) {
			if (use.kind === "components") byTag.set(use.name, { file, error });
			// The head of a page can't show it.
			else if (use.kind === "slot" && use.slot !== "head") addToSlot(use.slot, { file, error });
		}
	}
	return [
		...imports,
		"export const ownerModules = {",
		`\tcomponents: ${writeObject(byTag, writeEntry)},`,
		`\tslots: ${writeObject(bySlot, (entries) => `[${sortByFile(entries).map(writeEntry).join(", ")}]`)},`,
		`\treplacements: ${writeObject(byName, writeEntry)},`,
		`\timports: ${writeObject(byKey, (name) => name)},`,
		"};",
		"",
	].join("\n");
}

/** Sorts by file name, with numbers by value: `after-post.tsx`, `after-post.2.tsx`, `after-post.10.tsx`. */
function sortByFile(entries: readonly Entry[]): Entry[] {
	const nameOf = ({ file }: Entry) => file.replace(/\.\w+$/, "");
	return entries.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "en", { numeric: true }));
}

function writeEntry({ file, component, error }: Entry): string {
	const rest = component ? [`component: ${component}`] : error ? [`error: ${JSON.stringify(error)}`] : [];
	return `{ ${[`file: ${JSON.stringify(file)}`, ...rest].join(", ")} }`;
}

function writeObject<Value>(entries: ReadonlyMap<string, Value>, write: (value: Value) => string): string {
	return `{${[...entries].map(([key, value]) => `${JSON.stringify(key)}: ${write(value)}`).join(", ")}}`;
}
