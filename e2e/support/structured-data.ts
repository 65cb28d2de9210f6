import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import { readVocabulary } from "@/e2e/support/vocabulary";

/** What a page says of itself, by type, as a consumer reads it. */
export type StructuredData = Record<string, Record<string, unknown>[]>;

/** Reads the JSON-LD of a page; fails if any of it can't be read. */
export function readStructuredData(html: string): StructuredData {
	const { jsonld, errors } = new WebAutoExtractor({ addLocation: false, embedSource: false }).parse(html);
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	return jsonld;
}

const validator = new Validator(readVocabulary());

/** What is against schema.org's vocabulary, or against the rules of rich results, in the JSON-LD of a page. */
export async function findViolations(data: StructuredData): Promise<string[]> {
	const issues = await validator.validate({ jsonld: structuredClone(data) });
	return issues.map(({ rootType, severity, issueMessage }) => `${rootType} ${severity} ${issueMessage}`);
}
