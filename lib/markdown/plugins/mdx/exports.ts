import type { Node, Program, Statement } from "estree-jsx";
import { visit } from "estree-util-visit";
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

/** Tells whether a declaration works without imports, hooks, event handlers, promises and other components. */
function isSelfContained(declaration: Node, { missing, components }: Bindings): boolean {
	let isValid = true;
	visit(declaration, (node) => {
		if (node.type === "Identifier" && (missing.has(node.name) || components.has(node.name))) isValid = false;
		if (node.type === "CallExpression" && node.callee.type === "Identifier" && /^use[A-Z]/.test(node.callee.name))
			isValid = false;
		if (node.type === "JSXOpeningElement" && (node.name.type !== "JSXIdentifier" || /^\p{Lu}/u.test(node.name.name)))
			isValid = false;
		if (node.type === "JSXAttribute" && /^on[A-Z]/.test(String(node.name.name))) isValid = false;
		if (node.type === "ImportExpression" || node.type === "AwaitExpression") isValid = false;
	});
	return isValid;
}
