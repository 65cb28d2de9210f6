import { withKeys } from "@/components/with-keys";
import type { HeadMeta, HeadSettings } from "@/lib/config/services/head";

/** Matches the names of meta elements that are properties of RDFa, such as `fb:app_id`: https://ogp.me/ */
const PROPERTY = /^(?:al|book|fb|music|profile|video):/;

export function HeadElements({ head }: { head: HeadSettings }) {
	return (
		<>
			<MetaElements elements={head.meta} />
			{withKeys(head.links, ({ rel, href }) => `${rel} ${href}`).map(([key, link]) => (
				<link key={key} {...link} />
			))}
		</>
	);
}

/** Renders the elements by which services verify who owns the blog; React moves them into the head. */
export function VerificationElements({ head }: { head: HeadSettings }) {
	return <MetaElements elements={head.verification} />;
}

function MetaElements({ elements }: { elements: readonly HeadMeta[] }) {
	return withKeys(elements, ({ name, content }) => `${name} ${content}`).map(([key, { name, content }]) => (
		<meta key={key} {...(PROPERTY.test(name) ? { property: name } : { name })} content={content} />
	));
}
