import type { Graph, Thing } from "schema-dts";

/**
 * Everything that a page says in one script. `<` is written as an escape, so that no text ends the script or hides its end:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function serializeJsonLd(things: readonly Thing[]): string {
	const graph: Graph = { "@context": "https://schema.org", "@graph": things };
	return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
