import type { Feature } from "@/features/feature";
import { TranslationLinks } from "./translations";

export const languages: Feature = {
	name: "languages",
	slots: {
		postHeader: ({ links: { translations }, ...context }) => (
			<TranslationLinks translations={translations} {...context} />
		),
	},
};
