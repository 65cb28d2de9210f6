// The settings, front matter fields and paths of features, which are read before anything else is loaded.
import type { FeaturePage } from "@/lib/declarations/feature-page";
import { analyticsSetting } from "./analytics/setting";
import { commentsField, mastodonField } from "./comments/fields";
import { commentsSetting } from "./comments/setting";
import { indexNowSetting } from "./index-now/setting";
import { translationKeyField, translationOfField, translationsField } from "./languages/fields";
import { suggestLanguageSetting, translationNoticeSetting, untranslatedSetting } from "./languages/setting";
import { colorsSetting, fontSetting, fontsSetting, widthSetting } from "./look/setting";
import { newsletterSetting } from "./newsletter/setting";
import { reviewField } from "./reviews/fields";
import { aiSetting } from "./robots/setting";
import { searchPage } from "./search/page";
import { sectionsSetting } from "./sections/setting";
import { partField, seriesField } from "./series/fields";
import { updatesField } from "./updates/fields";
import { webmentionSetting } from "./webmention/setting";

export const FEATURE_SETTINGS = {
	sections: sectionsSetting,
	untranslated: untranslatedSetting,
	translationNotice: translationNoticeSetting,
	suggestLanguage: suggestLanguageSetting,
	colors: colorsSetting,
	font: fontSetting,
	fonts: fontsSetting,
	width: widthSetting,
	analytics: analyticsSetting,
	comments: commentsSetting,
	ai: aiSetting,
	webmention: webmentionSetting,
	indexNow: indexNowSetting,
	newsletter: newsletterSetting,
};

export const FEATURE_FIELDS = {
	translations: translationsField,
	translationOf: translationOfField,
	translationKey: translationKeyField,
	comments: commentsField,
	mastodon: mastodonField,
	series: seriesField,
	part: partField,
	updates: updatesField,
	review: reviewField,
};

/** The pages of features. */
export const FEATURE_PAGES: readonly FeaturePage[] = [searchPage];
