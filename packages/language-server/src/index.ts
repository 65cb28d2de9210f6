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
