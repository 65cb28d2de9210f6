import { createDiagnostic, type Diagnostic, FILE_START, type Position } from "@/lib/utils/diagnostics";
import { findTextMistakes, positionInText } from "@/lib/utils/text-mistakes";
import type { Field } from "./field-keys";
import type { PostFields } from "./schema";

/** The fields whose text readers see unchanged. */
const TEXT_FIELDS = ["title", "description", "imageAlt"] as const satisfies Field[];

/** Reports text that was decoded twice, and notes of the author. */
export function checkTexts(
	file: string,
	source: string,
	fields: PostFields,
	positions: Readonly<Record<string, Position>>,
): Diagnostic[] {
	return TEXT_FIELDS.flatMap((field) =>
		findTextMistakes(fields[field] ?? "").map(({ rule, found, message }) =>
			createDiagnostic(rule, file, findInSource(source, positions[field], found), message),
		),
	);
}

/** Returns the position of characters in the value of a field; that of the field if the source has them in another form. */
function findInSource(source: string, field: Position = FILE_START, found: string): Position {
	const lines = source.split("\n").slice(field.line - 1);
	const text =
		(lines[0]?.slice(field.column - 1) ?? "") +
		lines
			.slice(1)
			.map((line) => `\n${line}`)
			.join("");
	const index = text.indexOf(found);
	return index < 0 ? field : positionInText(field, text, index);
}
