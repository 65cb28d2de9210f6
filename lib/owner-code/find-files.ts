import { isPageModule } from "@/lib/content/layout/file-kinds";
import { pageComponentName } from "@/lib/content/layout/filename";
import { COMPONENT_FOLDERS } from "@/lib/content/layout/layout";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { FILE_START } from "@/lib/utils/position";
import { suggestOrList } from "@/lib/utils/suggest";
import { REPLACEABLE, type ReplaceableName, SLOTS, type SlotName } from "./extension-points";

export interface CodeFile {
	/** Relative to the content folder, such as `components/chart.tsx`. */
	file: string;
	use:
		| { kind: "components" /** The name of a default export. */; name: string }
		| { kind: "slot"; slot: SlotName }
		| { kind: "replacement"; name: ReplaceableName };
}

/** Folders with the owner's modules. Their subfolders are for files that these import, but for those of pages. */
export const CODE_FOLDERS = [...COMPONENT_FOLDERS, "slots/replace", "pages"] as const;

const MODULE = /^(?!.*\.(?:test|spec|stories|d)\.)[^._].*\.(?:tsx|jsx|ts|js)$/;
const EXTENSION = /\.\w+$/;

/** Sorts the owner's modules by their use, and reports files in `slots/` with unknown names. */
export function classifyFiles(folders: Readonly<Record<(typeof CODE_FOLDERS)[number], readonly string[]>>): {
	files: CodeFile[];
	diagnostics: Diagnostic[];
} {
	const files: CodeFile[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const name of folders.components.filter(isModule)) {
		files.push({ file: `components/${name}`, use: { kind: "components", name: toPascalCase(name) } });
	}
	for (const name of folders.pages) {
		const file = `pages/${name}`;
		if (isPageModule(file)) files.push({ file, use: { kind: "components", name: pageComponentName(file) } });
	}
	for (const name of folders.slots.filter(isModule)) {
		const slot = name.replace(/(?:\.\d+)?\.\w+$/, "");
		if (isKey(SLOTS, slot)) files.push({ file: `slots/${name}`, use: { kind: "slot", slot } });
		else diagnostics.push(describeUnknown(`slots/${name}`, slot, "slot", Object.keys(SLOTS)));
	}
	for (const file of folders["slots/replace"].filter(isModule)) {
		const name = file.replace(EXTENSION, "");
		if (isKey(REPLACEABLE, name)) files.push({ file: `slots/replace/${file}`, use: { kind: "replacement", name } });
		else
			diagnostics.push(
				describeUnknown(`slots/replace/${file}`, name, "replaceable component", Object.keys(REPLACEABLE)),
			);
	}
	return { files, diagnostics };
}

export function toPascalCase(file: string): string {
	const words = file.replace(EXTENSION, "").split(/[^\p{L}\p{N}]+/u);
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

const isModule = (name: string) => MODULE.test(name);

function isKey<Key extends string>(record: Readonly<Record<Key, unknown>>, name: string): name is Key {
	return Object.hasOwn(record, name);
}

function describeUnknown(file: string, name: string, what: string, known: readonly string[]): Diagnostic {
	const message = `There is no ${what} \`${name}\`, so this file isn't used.${suggestOrList(name, known)}`;
	return createDiagnostic("slot-unknown", file, FILE_START, message);
}
