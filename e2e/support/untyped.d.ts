declare module "@adobe/structured-data-validator" {
	export default class Validator {
		constructor(schemaOrg: object);
		validate(data: object): Promise<{ rootType: string; severity: string; issueMessage: string; path: unknown }[]>;
	}
}

declare module "@marbec/web-auto-extractor" {
	export default class WebAutoExtractor {
		constructor(options: { addLocation: boolean; embedSource: boolean });
		parse(html: string): { jsonld: Record<string, Record<string, unknown>[]>; errors: unknown[] };
	}
}
