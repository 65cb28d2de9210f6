import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import type { Program } from "estree-jsx";
import { COMPONENTS_FILES } from "@/lib/utils/next-app-files.mjs";
import { joinPath } from "@/lib/utils/paths";
import { visitCode } from "@/lib/utils/visit";

/** The components that an app has for the texts of posts. */
export interface AppComponentNames {
	/** The file that has them, relative to the folder of the app. */
	file: string;
	names: readonly string[];
	/** Whether it takes others from a module, which its text doesn't tell. */
	hasOthers: boolean;
}

/** Reads the names of the components in `mdx-components` of an app, without running it. */
export async function readAppComponents(appDir: string): Promise<AppComponentNames> {
	const file = COMPONENTS_FILES.find((name) => existsSync(joinPath(appDir, name)));
	if (file === undefined) return { file: COMPONENTS_FILES[0] ?? "", names: [], hasOthers: false };
	try {
		const { transform } = await import("esbuild");
		const text = await readFile(joinPath(appDir, file), "utf8");
		const { code } = await transform(text, { loader: "tsx", jsx: "automatic", logLevel: "silent" });
		return { file, ...findNames(parse(code, { ecmaVersion: "latest", sourceType: "module" }) as Program) };
	} catch {
		// Next reports its mistakes.
		return { file, names: [], hasOthers: true };
	}
}

/** Finds the names of properties that begin with a capital, as those of components do. */
function findNames(program: Program): Pick<AppComponentNames, "names" | "hasOthers"> {
	const names = new Set<string>();
	const imported = new Set<string>();
	let hasOthers = false;
	visitCode(program, (node) => {
		if (node.type === "ImportDeclaration") for (const { local } of node.specifiers) imported.add(local.name);
		if (node.type === "ExportAllDeclaration") hasOthers = true;
		if (node.type === "Property" && node.key.type === "Identifier" && /^\p{Lu}/u.test(node.key.name))
			names.add(node.key.name);
		if (node.type !== "SpreadElement") return;
		const { argument } = node;
		if (argument.type !== "Identifier" || imported.has(argument.name)) hasOthers = true;
	});
	return { names: [...names], hasOthers };
}
