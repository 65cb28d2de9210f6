import { importPage } from "nextra/pages";
import { useMDXComponents } from "../../../mdx-components";
import { listPosts } from "../../../posts";

export const generateStaticParams = async () => (await listPosts()).map(({ name }) => ({ slug: name }));

const importPost = async ({ params }) => importPage(["blog", (await params).slug]);

export const generateMetadata = async (props) => (await importPost(props)).metadata;

const Wrapper = useMDXComponents().wrapper;

export default async function Post(props) {
	const { default: Body, toc, metadata } = await importPost(props);
	return (
		<Wrapper toc={toc} metadata={metadata}>
			<Body {...props} />
		</Wrapper>
	);
}
