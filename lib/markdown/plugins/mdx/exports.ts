import type { Node, Program, Statement } from "estree-jsx";
import { visit } from "estree-util-visit";
import type { Bindings } from "./imports";

/** The exports of a program that work without anything imported, as statements, and the names of the others. */
export function exportsToKeep(program: Program, bindings: Bindings): { kept: Statement[]; dropped: string[] } {
	const kept: Statement[] = [];
	const dropped: string[] = [];
	for (const statement of program.body) {
		if (statement.type === "ImportDeclaration") continue;
		const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : undefined;
		const names = declaration ? namesOf(declaration) : ["default"];
		if (declaration && isSelfContained(declaration, bindings)) kept.push(declaration as Statement);
		else dropped.push(...names);
	}
	return { kept, dropped };
}

/** The names that a declaration gives. */
export function namesOf(declaration: Node): string[] {
	if (declaration.type === "VariableDeclaration")
		return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
	const { id } = declaration as { id?: { name: string } | null };
	return id ? [id.name] : [];
}

/** Without imports, without hooks, and without components other than tags of HTML. */
function isSelfContained(declaration: Node, { missing, components }: Bindings): boolean {
	let isFine = true;
	visit(declaration, (node) => {
		if (node.type === "Identifier" && (missing.has(node.name) || components.has(node.name))) isFine = false;
		if (node.type === "CallExpression" && node.callee.type === "Identifier" && /^use[A-Z]/.test(node.callee.name))
			isFine = false;
		if (node.type === "JSXOpeningElement" && (node.name.type !== "JSXIdentifier" || /^\p{Lu}/u.test(node.name.name)))
			isFine = false;
		if (node.type === "JSXAttribute" && /^on[A-Z]/.test(String(node.name.name))) isFine = false;
		if (node.type === "ImportExpression" || node.type === "AwaitExpression") isFine = false;
	});
	return isFine;
}
