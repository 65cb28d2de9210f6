// The settings of features, which the configuration reads before anything else is loaded.
import { indexNowSetting } from "./index-now/setting";
import { newsletterSetting } from "./newsletter/setting";
import { webmentionSetting } from "./webmention/setting";

export const FEATURE_SETTINGS = {
	webmention: webmentionSetting,
	indexNow: indexNowSetting,
	newsletter: newsletterSetting,
};
