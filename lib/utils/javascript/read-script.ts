import { type Options, parse } from "acorn";
import { transformSync } from "esbuild";
import type { NewExpression, Node, Program, SimpleCallExpression } from "estree-jsx";
import { isRecord } from "@/lib/utils/collections";
import type { Position } from "@/lib/utils/diagnostics";
import type { ParseError } from "@/lib/utils/parsed-data";
import { createEvaluator, type Evaluate } from "./evaluate";
import { measureNesting } from "./nesting";

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
		lenient: true,
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
		loc?: Position;
		errors?: { text: string; location: Position | null }[];
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
