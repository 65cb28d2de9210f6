import type { Processor } from "unified";

/** Parses indented lines as text, as MDX does. */
export function disableIndentedCode(this: Processor): undefined {
	const data = this.data() as { micromarkExtensions?: unknown[] };
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ["codeIndented"] } }];
}
