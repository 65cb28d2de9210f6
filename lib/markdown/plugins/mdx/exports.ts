import type { Node, Program, Statement } from "estree-jsx";
import type { Root } from "hast";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { staticValue } from "@/lib/markdown/jsx";
import { formatJsxName } from "@/lib/markdown/plugins/mdx/literal-code";
import { visitCode } from "@/lib/utils/visit";
import type { Bindings } from "./imports";

/** Returns the exported declarations that can be kept, and the names of the others. */
export function selectExports(program: Program, bindings: Bindings): { kept: Statement[]; dropped: string[] } {
	const kept: Statement[] = [];
	const dropped: string[] = [];
	for (const statement of program.body) {
		if (statement.type === "ImportDeclaration") continue;
		const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : undefined;
		const names = declaration ? declaredNames(declaration) : ["default"];
		if (declaration && isSelfContained(declaration, bindings)) kept.push(declaration as Statement);
		else dropped.push(...names);
	}
	return { kept, dropped };
}

export function declaredNames(declaration: Node): string[] {
	if (declaration.type === "VariableDeclaration")
		return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
	const { id } = declaration as { id?: { name: string } | null };
	return id ? [id.name] : [];
}

/** Tells whether a declaration works without hooks, event handlers, promises, and components and imports other than those of modules. */
function isSelfContained(declaration: Node, { missing, components, modules }: Bindings): boolean {
	let isValid = true;
	visitCode(declaration, (node) => {
		if (node.type === "Identifier" && (missing.has(node.name) || components.has(node.name))) isValid = false;
		if (node.type === "CallExpression" && node.callee.type === "Identifier" && /^use[A-Z]/.test(node.callee.name))
			isValid = false;
		if (node.type === "JSXOpeningElement") {
			const [name = "", ...members] = formatJsxName(node.name).split(".");
			if (!modules.has(name) && (members.length > 0 || /^\p{Lu}/u.test(name))) isValid = false;
		}
		if (node.type === "JSXAttribute" && /^on[A-Z]/.test(String(node.name.name))) isValid = false;
		if (node.type === "ImportExpression" || node.type === "AwaitExpression") isValid = false;
	});
	return isValid;
}

export type Values = ReadonlyMap<string, unknown>;

/** Returns the values of the constants that a body exports, and the names of constants that would have to be evaluated at runtime. */
export function evaluateExports(statements: readonly Statement[]) {
	const values = new Map<string, unknown>();
	const unknown: { name: string; statement: Statement }[] = [];
	for (const statement of statements) {
		for (const [name, init] of declaredValues(statement)) {
			const value = staticValue(init, values);
			if (value !== undefined) values.set(name, value);
			else unknown.push({ name, statement });
		}
	}
	return { values, unknown };
}

function declaredValues(statement: Statement): (readonly [name: string, value: Node | null | undefined])[] {
	if (statement.type !== "VariableDeclaration") return declaredNames(statement).map((name) => [name, undefined]);
	return statement.declarations.flatMap(({ id, init }) => (id.type === "Identifier" ? [[id.name, init] as const] : []));
}

/** Returns the text that React shows for a value; `undefined` for objects and unknown values. */
export function toText(value: unknown): string | undefined {
	if (typeof value === "string" || typeof value === "number") return String(value);
	if (typeof value === "boolean" || value === null) return "";
	if (!Array.isArray(value)) return undefined;
	const parts = value.map(toText);
	return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

/** Restores the kept exports after `next-mdx-remote` has removed all of them. */
export function keepExports() {
	return (tree: Root, file: VFile): undefined => {
		const { exports } = getContext(file);
		if (exports.length === 0) return;
		const estree: Program = { type: "Program", sourceType: "module", body: exports, comments: [] };
		tree.children.unshift({ type: "mdxjsEsm", value: "", data: { estree } });
	};
}
