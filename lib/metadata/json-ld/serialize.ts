import type { Graph, Thing } from "schema-dts";

/**
 * Serializes for a script element. `<` is escaped, so that no text can end the script:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function serializeJsonLd(things: readonly Thing[]): string {
	const graph: Graph = { "@context": "https://schema.org", "@graph": things };
	return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
