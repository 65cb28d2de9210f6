import { z } from "zod";
import { setting } from "@/lib/declarations/setting";
import { type PolicySources, toPolicySource } from "@/lib/utils/policy-sources";
import { flag, listOf, text } from "@/lib/utils/scalars";
import { identifier, integrity, orShort, scriptUrl, serviceUrl } from "@/lib/utils/service-values";

export interface AnalyticsScript {
	/** An absolute URL, or a path of the blog. */
	src: string;
	attributes: Readonly<Record<string, string>>;
	/** A global function that collects calls until the script is loaded. */
	queue?: "plausible" | "vercel" | undefined;
	options?: { endpoint?: string } | undefined;
	/** The sources of a policy that allow its requests. */
	sources: PolicySources;
}

/** Policies allow paths of the blog anyway. */
const sourceOf = (url: string) => (url.startsWith("/") ? [] : [toPolicySource(url)]);

/** Returns the source of the default endpoint of a script, relative to the URL of the script. */
const besides = (src: string, path: string) => (src.startsWith("/") ? [] : [toPolicySource(new URL(path, src).href)]);

/** Plausible: https://plausible.io/docs/plausible-script and https://plausible.io/docs/script-extensions */
const plausible = z
	.strictObject({ domain: text.optional(), src: scriptUrl.optional(), api: scriptUrl.optional() })
	.transform(({ domain, src = "https://plausible.io/js/script.js", api }, context): AnalyticsScript => {
		// The personal script of a site knows its domain.
		const isPersonal = /\/pa-[^/]*\.js$/.test(src);
		if (domain === undefined && !isPersonal) {
			const message = "must have the `domain:` that Plausible knows the blog by, or the `src:` of its own script.";
			context.addIssue({ code: "custom", message });
		}
		return {
			src,
			attributes: {
				...(domain !== undefined && !isPersonal && { "data-domain": domain }),
				...(api !== undefined && !isPersonal && { "data-api": api }),
			},
			...(isPersonal && { queue: "plausible", options: api === undefined ? {} : { endpoint: api } }),
			sources: { "connect-src": api === undefined ? besides(src, "/api/event") : sourceOf(api) },
		};
	});

const UMAMI_CLOUD = ["https://api-gateway.umami.dev", "https://api-gateway-eu.umami.dev", "https://gateway.umami.is"];

/** Umami: https://umami.is/docs/tracker-configuration */
const umami = z.strictObject({ id: identifier, src: scriptUrl.optional(), domains: listOf(text).optional() }).transform(
	({ id, src = "https://cloud.umami.is/script.js", domains }): AnalyticsScript => ({
		src,
		attributes: { "data-website-id": id, ...(domains && { "data-domains": domains.join() }) },
		sources: {
			"connect-src": [
				...besides(src, "api/send"),
				...(/^https:\/\/(?:[\w-]+\.)*umami\.is\//.test(src) ? UMAMI_CLOUD.map((origin) => `${origin}/api/send`) : []),
			],
		},
	}),
);

/** GoatCounter: https://www.goatcounter.com/help/start */
const goatcounter = z
	.strictObject({ code: text, src: scriptUrl.optional(), integrity: integrity.optional() })
	.transform(({ code, src = "https://gc.zgo.at/count.js", integrity }, context): AnalyticsScript => {
		const endpoint = /^[a-z\d-]+$/i.test(code) ? `https://${code}.goatcounter.com/count` : code;
		if (!serviceUrl.safeParse(endpoint).success) {
			const message = "must be the code of your GoatCounter site, or the full URL that ends in /count.";
			context.addIssue({ code: "custom", message, path: ["code"] });
			return z.NEVER;
		}
		const source = toPolicySource(endpoint);
		return {
			src,
			attributes: { "data-goatcounter": endpoint, ...withIntegrity(integrity) },
			// It falls back to an image where `sendBeacon` fails.
			sources: { "connect-src": [source], "img-src": [source] },
		};
	});

/** Cloudflare Web Analytics: https://developers.cloudflare.com/web-analytics/get-started/ */
const cloudflare = z.strictObject({ token: identifier }).transform(
	({ token }): AnalyticsScript => ({
		src: "https://static.cloudflareinsights.com/beacon.min.js",
		attributes: { "data-cf-beacon": JSON.stringify({ token }) },
		sources: { "connect-src": ["https://cloudflareinsights.com/cdn-cgi/rum"] },
	}),
);

/** Fathom: https://usefathom.com/docs/script/embed */
const fathom = z.strictObject({ site: identifier, src: scriptUrl.optional() }).transform(
	({ site, src = "https://cdn.usefathom.com/script.js" }): AnalyticsScript => ({
		src,
		attributes: { "data-site": site },
		// It sends visits as the query of an image.
		sources: { "connect-src": besides(src, "/"), "img-src": besides(src, "/") },
	}),
);

/** Vercel Web Analytics, whose script and server are on the blog's own host: https://vercel.com/docs/analytics/quickstart */
const vercel = flag.transform((isOn): AnalyticsScript | undefined =>
	isOn ? { src: "/_vercel/insights/script.js", attributes: {}, queue: "vercel", sources: {} } : undefined,
);

/** The attributes that the blog sets itself or that run code. */
const OWN_ATTRIBUTES = /^(?:src|integrity|crossorigin|nonce|style|on.*)$/i;

const customFields = z.strictObject({
	src: scriptUrl,
	integrity: integrity.optional(),
	attributes: z
		.record(z.string(), text, "must list attributes with a value each, such as `data-site: abc`.")
		.superRefine((attributes, context) => {
			for (const name of Object.keys(attributes)) {
				if (/^[a-z][\w-]*$/i.test(name) && !OWN_ATTRIBUTES.test(name)) continue;
				const message = `\`${name}\` can't be an attribute of the script. Use one such as data-site.`;
				context.addIssue({ code: "custom", message, path: [name] });
			}
		})
		.default({}),
	connect: listOf(serviceUrl).default([]),
	images: listOf(serviceUrl).default([]),
});

const custom = customFields.transform(
	({ src, integrity, attributes, connect, images }): AnalyticsScript => ({
		src,
		attributes: { ...attributes, ...withIntegrity(integrity) },
		sources: { "connect-src": connect.map(toPolicySource), "img-src": images.map(toPolicySource) },
	}),
);

const fields = z.strictObject(
	{
		plausible: orShort("domain", plausible, "src").optional(),
		umami: orShort("id", umami).optional(),
		goatcounter: orShort("code", goatcounter).optional(),
		cloudflare: orShort("token", cloudflare).optional(),
		fathom: orShort("site", fathom).optional(),
		vercel: vercel.optional(),
		script: listOf(orShort("src", custom)).optional(),
	},
	"must name a service below it, such as `plausible: example.org`.",
);

const schema = fields.transform(({ script = [], ...services }): AnalyticsScript[] => [
	...Object.values(services).filter((one) => one !== undefined),
	...script,
]);

/** A script with a hash must be loaded with CORS. */
function withIntegrity(integrity: string | undefined) {
	return integrity === undefined ? {} : { integrity, crossorigin: "anonymous" };
}

export const analyticsSetting = setting({
	schema: schema.optional(),
	type: "`plausible`, `umami`, `goatcounter`, `cloudflare`, `fathom`, `vercel` or `script`",
	description:
		"The service that counts visits, as in `plausible: example.org` (or the URL of its personal script), `umami: <website id>`, `goatcounter: <code>`, `cloudflare: <token>`, `fathom: <site id>` and `vercel: true`. `plausible` also has `domain`, `src` (for a server of your own, or for the personal `pa-….js`) and `api` below it; `umami` has `id`, `src` and `domains`; `goatcounter` has `code`, `src` and `integrity`; `fathom` has `site` and `src`. `script` is any other script: `src`, `integrity`, `attributes`, and the URLs that it sends to as `connect` and `images`. The script is loaded once a page is shown, and never for readers with Do Not Track or Global Privacy Control, in `npm run dev` or in preview deployments.",
	example: "analytics:\n  plausible:\n    domain: blog.example.org\n    src: https://stats.example.org/js/script.js",
	unset: "visits aren't counted",
	isGrant: true,
	insideApp: "Add the component of the service to the layout of the app.",
});
