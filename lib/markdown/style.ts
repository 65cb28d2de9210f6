import type { Program } from "estree-jsx";
import styleToJs from "style-to-js";

/** The declarations of a `style` attribute by React's names; nothing if it is no CSS. */
export function parseStyle(text: string): Record<string, string> | undefined {
	try {
		return styleToJs(text, { reactCompat: true }) as Record<string, string>;
	} catch {
		return undefined;
	}
}

/** An object of texts as the program `({ name: "text" })`. */
export function valueToEstree(value: Readonly<Record<string, string>>): Program {
	const properties = Object.entries(value).map(([name, text]) => ({
		type: "Property" as const,
		key: { type: "Literal" as const, value: name, raw: JSON.stringify(name) },
		value: { type: "Literal" as const, value: text, raw: JSON.stringify(text) },
		kind: "init" as const,
		method: false,
		shorthand: false,
		computed: false,
	}));
	const expression = { type: "ObjectExpression" as const, properties };
	return { type: "Program", sourceType: "module", comments: [], body: [{ type: "ExpressionStatement", expression }] };
}
