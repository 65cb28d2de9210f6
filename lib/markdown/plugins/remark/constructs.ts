import type { Construct, ConstructRecord, Extension } from "micromark-util-types";
import type { Processor } from "unified";

/** Returns the extensions of a processor's parser, in a list of its own. */
export function getExtensions(processor: Processor): Extension[] {
	const data = processor.data() as { micromarkExtensions?: Extension[] };
	data.micromarkExtensions = [...(data.micromarkExtensions ?? [])];
	return data.micromarkExtensions;
}

/** Replaces the constructs of a processor's extensions for blocks, and for text within them. */
export function mapConstructs(processor: Processor, map: (construct: Construct) => Construct): void {
	const extensions = getExtensions(processor);
	for (const [index, extension] of extensions.entries()) {
		const { flow, text } = extension;
		extensions[index] = {
			...extension,
			...(flow && { flow: mapRecord(flow, map) }),
			...(text && { text: mapRecord(text, map) }),
		};
	}
}

function mapRecord(record: ConstructRecord, map: (construct: Construct) => Construct): ConstructRecord {
	const entries = Object.entries(record).map(([code, constructs = []]) => [code, [constructs].flat().map(map)]);
	return Object.fromEntries(entries);
}
