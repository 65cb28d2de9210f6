export { editField, FORM_FIELDS, type FormField, readFields } from "./edit/form-fields";
export { addEntry, FIELDS_OF_TAGS, renameEntries } from "./edit/list-entries";
export { createLanguageService } from "./service/language-service";
export type {
	Completion,
	CompletionKind,
	Finding,
	Hover,
	LanguageService,
	Location,
	QuickFix,
	TextEdit,
	TextRange,
} from "./service/types";
