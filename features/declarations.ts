// The settings and front matter fields of features, which are read before anything else is loaded.
import { analyticsSetting } from "./analytics/setting";
import { commentsField, mastodonField } from "./comments/fields";
import { commentsSetting } from "./comments/setting";
import { indexNowSetting } from "./index-now/setting";
import { newsletterSetting } from "./newsletter/setting";
import { aiSetting } from "./robots/setting";
import { webmentionSetting } from "./webmention/setting";

export const FEATURE_SETTINGS = {
	analytics: analyticsSetting,
	comments: commentsSetting,
	ai: aiSetting,
	webmention: webmentionSetting,
	indexNow: indexNowSetting,
	newsletter: newsletterSetting,
};

export const FEATURE_FIELDS = {
	comments: commentsField,
	mastodon: mastodonField,
};
