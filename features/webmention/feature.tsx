import type { Feature } from "@/features/feature";

/** Names the services that receive mentions of the blog; they store and show them. */
export const webmention: Feature = {
	name: "webmention",
	slots: {
		head: ({ site: { webmention } }) => (
			<>
				{webmention?.endpoint && <link rel="webmention" href={webmention.endpoint} />}
				{webmention?.pingback && <link rel="pingback" href={webmention.pingback} />}
			</>
		),
	},
};
