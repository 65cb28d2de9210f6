import { type Options, parse } from "acorn";
import { transformSync } from "esbuild";
import type { Function as FunctionNode, NewExpression, Node, Program, SimpleCallExpression } from "estree-jsx";
import { isRecord } from "@/lib/utils/collections";
import { createEvaluator, type Evaluate } from "@/lib/utils/javascript/evaluate";
import { measureNesting } from "@/lib/utils/javascript/nesting";
import type { ParseError } from "@/lib/utils/parsed-data";

export interface Script {
	/** The default export, or `module.exports`. */
	defaultExport: unknown;
	getConstant(name: string): unknown;
	values(): unknown[];
}

const OPTIONS: Options = {
	ecmaVersion: "latest",
	sourceType: "module",
	allowHashBang: true,
	allowReturnOutsideFunction: true,
};

/**
 * Reads the values of a JavaScript or TypeScript file without running it. Calls `onError` and returns `undefined` if
 * it can't be parsed.
 */
export function readScript(
	source: string,
	file: string,
	onError: (error: ParseError) => void = () => {},
): Script | undefined {
	const program = parseScript(source, file, onError);
	if (!program) return undefined;
	const declarations = findDeclarations(program);
	const values = new Map<string, unknown>();
	const evaluate = createEvaluator({
		identifier: (name, evaluate) => {
			if (!values.has(name)) {
				// A constant that refers to itself has no value.
				values.set(name, undefined);
				values.set(name, evaluate(declarations.get(name)));
			}
			return values.get(name);
		},
		property: (name) => (name === "NODE_ENV" ? "production" : undefined),
		call: evaluateCall,
		other: evaluateLeniently,
	});
	const defaultExport = evaluateDefaultExport(program, evaluate);
	return {
		defaultExport,
		values: () => [defaultExport, ...[...declarations.values()].map(evaluate)],
		getConstant: (name) => declarations.has(name) && evaluate(declarations.get(name)),
	};
}

function parseScript(source: string, file: string, onError: (error: ParseError) => void): Program | undefined {
	try {
		const isPlain = /\.[cm]?js$/.test(file);
		// esbuild removes the types; its output is read, never run.
		const code = isPlain ? source : transformSync(source, { loader: "ts", target: "esnext", logLevel: "silent" }).code;
		if (measureNesting(code).isTooDeep) throw new SyntaxError("Too many brackets or operators are inside each other");
		return parse(code, OPTIONS) as Program;
	} catch (error) {
		onError(describeSyntaxError(error));
		return undefined;
	}
}

/** Both parsers count columns from zero. */
function describeSyntaxError(error: unknown): ParseError {
	const {
		loc,
		errors: [first] = [],
		message,
	} = error as SyntaxError & {
		loc?: { line: number; column: number };
		errors?: { text: string; location: { line: number; column: number } | null }[];
	};
	const { line, column } = loc ?? first?.location ?? { line: 1, column: 0 };
	const reason = first?.text ?? message.replace(/ \(\d+:\d+\)$/, "");
	return { line, column: column + 1, message: reason.replace(/\.$/, "") };
}

function findDeclarations(program: Program): Map<string, Node> {
	const declarations = new Map<string, Node>();
	for (const statement of program.body) {
		const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
		if (declaration?.type === "FunctionDeclaration") declarations.set(declaration.id.name, declaration);
		if (declaration?.type !== "VariableDeclaration") continue;
		for (const { id, init } of declaration.declarations)
			if (id.type === "Identifier" && init) declarations.set(id.name, init);
	}
	return declarations;
}

/**
 * Returns what a function of the script returns. Imported functions, such as `defineConfig({…})`, mostly return their
 * settings.
 */
function evaluateCall({ callee, arguments: args }: SimpleCallExpression | NewExpression, evaluate: Evaluate) {
	const returned = callee.type === "Identifier" ? evaluate(callee) : undefined;
	if (returned !== undefined) return returned;
	const first = evaluate(args[0]);
	const isDate = callee.type === "Identifier" && callee.name === "Date";
	return isRecord(first) || isDate ? first : undefined;
}

function evaluateDefaultExport(program: Program, evaluate: Evaluate): unknown {
	let value: unknown;
	for (const statement of program.body) {
		if (statement.type === "ExportDefaultDeclaration") value = evaluate(statement.declaration as Node);
		if (statement.type !== "ExpressionStatement") continue;
		const { expression } = statement;
		if (expression.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") continue;
		const { object, property } = expression.left;
		if (object.type !== "Identifier" || object.name !== "module" || property.type !== "Identifier") continue;
		if (property.name === "exports") value = evaluate(expression.right);
	}
	return value;
}

/**
 * Treats unknown values in conditions as `undefined`, so that `process.env.NAME ?? "x"` is `"x"`, and a function as the
 * value that it returns.
 */
function evaluateLeniently(node: Node, evaluate: Evaluate): unknown {
	switch (node.type) {
		case "LogicalExpression": {
			const left = evaluate(node.left);
			if (node.operator === "??") return left ?? evaluate(node.right);
			return (node.operator === "||") === Boolean(left) ? left : evaluate(node.right);
		}
		case "ConditionalExpression":
			return evaluate(evaluate(node.test) ? node.consequent : node.alternate);
		case "BinaryExpression":
			return compare(node.operator, evaluate(node.left), evaluate(node.right));
		case "UnaryExpression":
			return node.operator === "!" ? !evaluate(node.argument) : undefined;
		case "AwaitExpression":
			return evaluate(node.argument);
		case "FunctionDeclaration":
		case "FunctionExpression":
		case "ArrowFunctionExpression":
			return evaluate(findReturnValue(node));
		default:
			return undefined;
	}
}

function compare(operator: string, left: unknown, right: unknown): boolean | undefined {
	if (operator === "===" || operator === "==") return left === right;
	return operator === "!==" || operator === "!=" ? left !== right : undefined;
}

function findReturnValue({ body }: FunctionNode): Node | null | undefined {
	if (body.type !== "BlockStatement") return body;
	const last = body.body.findLast((statement) => statement.type === "ReturnStatement");
	return last?.type === "ReturnStatement" ? last.argument : undefined;
}
