import { type Options, type Program, parse } from "acorn";
import { transformSync } from "esbuild";
import type { Folder } from "@/lib/content/source/types";
import { createEvaluator, type Evaluate, type Scope } from "./evaluate";

/** What a script says without being run. */
export interface Script {
	/** Its default export, or `module.exports`. */
	defaultExport: unknown;
	/** A constant at its top level. */
	constant(name: string): unknown;
}

const OPTIONS: Options = {
	ecmaVersion: "latest",
	sourceType: "module",
	allowHashBang: true,
	allowReturnOutsideFunction: true,
};

/** Reads what a script exports, as far as its text alone says it; nothing of a script that is none. */
export function readScript(source: string, file: string): Script | undefined {
	const program = parseScript(source, file);
	if (!program) return undefined;
	const scope: Scope = new Map();
	for (const statement of program.body) {
		const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
		if (declaration?.type === "FunctionDeclaration" && declaration.id) scope.set(declaration.id.name, declaration);
		if (declaration?.type !== "VariableDeclaration") continue;
		for (const { id, init } of declaration.declarations) if (id.type === "Identifier" && init) scope.set(id.name, init);
	}
	const evaluate = createEvaluator(scope);
	return { defaultExport: mainOf(program, evaluate), constant: (name) => scope.has(name) && evaluate(scope.get(name)) };
}

/** A script of a site, which may have been saved as text (`astro.config.mjs.txt`); nothing without a file. */
export function readScriptFile(folder: Folder, file: string | undefined): Script | undefined {
	return file ? readScript(folder.read(file), file.replace(/\.txt$/, "")) : undefined;
}

function parseScript(source: string, file: string): Program | undefined {
	try {
		const isPlain = /\.[cm]?js$/.test(file);
		const loader = isPlain ? "jsx" : "ts";
		// Types go by esbuild; what it makes is read, never run.
		const code = isPlain ? source : transformSync(source, { loader, target: "esnext", logLevel: "silent" }).code;
		return parse(code, OPTIONS);
	} catch {
		return undefined;
	}
}

function mainOf(program: Program, evaluate: Evaluate): unknown {
	let main: unknown;
	for (const statement of program.body) {
		if (statement.type === "ExportDefaultDeclaration") main = evaluate(statement.declaration);
		if (statement.type !== "ExpressionStatement") continue;
		const { expression } = statement;
		if (expression.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") continue;
		const { object, property } = expression.left;
		if (object.type !== "Identifier" || object.name !== "module" || property.type !== "Identifier") continue;
		if (property.name === "exports") main = evaluate(expression.right);
	}
	return main;
}
