import type { Feature } from "@/features/feature";
import { localizeSite } from "@/lib/config/site";
import { TranslationLinks, TranslationNotice } from "./translations";

export const languages: Feature = {
	name: "languages",
	slots: {
		postHeader: ({ links: { translations }, ...context }) => (
			<TranslationLinks translations={translations} {...context} />
		),
		postNotice: ({ links: { original }, post, site }) =>
			original && <TranslationNotice original={original} site={localizeSite(site, post.lang)} />,
	},
};
