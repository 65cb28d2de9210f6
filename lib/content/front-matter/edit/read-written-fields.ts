import { type MatchedFields, matchFields } from "@/lib/content/front-matter/field-keys";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { isRecord } from "@/lib/utils/collections";
import { normalizeText } from "@/lib/utils/text";

interface WrittenFields extends Pick<MatchedFields, "unknown"> {
	/** The written value of each field, and its key in the file. */
	fields: MatchedFields["known"];
	/** Whether it can't be read. */
	hasErrors: boolean;
	body: string;
	/** The line of the file on which the body begins. */
	bodyLine: number;
}

/** Reads the front matter of a file as it is written, without validating it, and what an edit of it must not change. */
export function readWrittenFields(source: string): WrittenFields {
	const { data, body, bodyLine } = splitFrontMatter(normalizeText(source));
	const { known, unknown } = matchFields(isRecord(data.value) ? data.value : {});
	return { fields: known, unknown, hasErrors: data.errors.length > 0, body, bodyLine };
}
