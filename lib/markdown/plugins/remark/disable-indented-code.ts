import type { Processor } from "unified";

export function disableIndentedCode(this: Processor): undefined {
	const data = this.data() as { micromarkExtensions?: unknown[] };
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ["codeIndented"] } }];
}
