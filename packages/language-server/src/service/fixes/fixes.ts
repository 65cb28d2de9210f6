import type { RuleName } from "@/packages/language-server/src/blog-types";
import type { QuickFix } from "@/packages/language-server/src/service/types";
import {
	fixAlternativeText,
	fixCodeLanguage,
	fixComponent,
	fixEncoding,
	fixHeadingLevel,
	fixIgnoredRule,
	fixUnclosedTag,
} from "./body";
import type { FixContext } from "./context";
import { fixAlias, fixFile, fixFragment, fixLink } from "./destinations";
import {
	addDate,
	addTitle,
	correctAuthor,
	correctChoice,
	correctKey,
	correctLine,
	correctTag,
	correctTranslation,
} from "./front-matter";

type FindFix = (context: FixContext) => Promise<QuickFix | undefined> | QuickFix | undefined;

const FIXES: Partial<Record<RuleName, FindFix>> = {
	"author-unknown": correctAuthor,
	"tag-similar": correctTag,
	"front-matter-corrected": correctLine,
	"front-matter-invalid": correctChoice,
	"front-matter-left-out": correctChoice,
	"front-matter-unclear": correctKey,
	"front-matter-unknown": correctKey,
	"title-missing": addTitle,
	"date-missing": addDate,
	"code-language": fixCodeLanguage,
	"check-ignore": fixIgnoredRule,
	"component-unknown": fixComponent,
	"heading-skipped": fixHeadingLevel,
	"html-unclosed": fixUnclosedTag,
	"text-encoding": fixEncoding,
	"image-missing": fixFile,
	"file-missing": fixFile,
	"image-alt": fixAlternativeText,
	"link-missing": fixLink,
	"link-part": fixFragment,
	"link-moved": fixAlias,
	"translation-missing": correctTranslation,
};

export async function findFixes(context: FixContext): Promise<QuickFix[]> {
	const fix = await FIXES[context.diagnostic.rule]?.(context);
	return fix ? [fix] : [];
}
