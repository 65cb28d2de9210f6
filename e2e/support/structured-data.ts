import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import { buildSchemaOrgVocabulary } from "@/e2e/support/vocabulary";

/** The JSON-LD entities of a page by type. */
export type StructuredData = Record<string, Record<string, unknown>[]>;

/** Parses the JSON-LD of a page. Throws if it is invalid. */
export function readStructuredData(html: string): StructuredData {
	const { jsonld, errors } = new WebAutoExtractor({ addLocation: false, embedSource: false }).parse(html);
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	return jsonld;
}

const validator = new Validator(buildSchemaOrgVocabulary());

/** Lists violations of the schema.org vocabulary and of the rules for rich results. */
export async function findSchemaViolations(data: StructuredData): Promise<string[]> {
	const issues = await validator.validate({ jsonld: structuredClone(data) });
	return issues.map(({ rootType, severity, issueMessage }) => `${rootType} ${severity} ${issueMessage}`);
}
