import { type BodyText, readBody } from "./body-text";
import { type FrontMatterText, readFrontMatter } from "./front-matter-text";
import { SourceText } from "./source-text";

export interface PostDocument {
	file: string;
	source: SourceText;
	frontMatter: FrontMatterText | undefined;
	body: BodyText;
}

export function readDocument(file: string, text: string): PostDocument {
	const source = new SourceText(text);
	const frontMatter = readFrontMatter(source);
	return { file, source, frontMatter, body: readBody(source, frontMatter, /\.mdx$/i.test(file)) };
}
