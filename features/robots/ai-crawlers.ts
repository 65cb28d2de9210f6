/**
 * The user agents that collect texts for the training of models, according to their operators. `Google-Extended` and `Applebot-Extended`
 * are only names in `robots.txt`, which have no effect on search.
 */
export const TRAINING_CRAWLERS = [
	"AI2Bot",
	"Amazonbot",
	"anthropic-ai",
	"Applebot-Extended",
	"Bytespider",
	"CCBot",
	"ClaudeBot",
	"cohere-training-data-crawler",
	"Diffbot",
	"FacebookBot",
	"Google-Extended",
	"GPTBot",
	"ICC-Crawler",
	"ImagesiftBot",
	"meta-externalagent",
	"Omgilibot",
	"PanguBot",
	"SBIntuitionsBot",
	"Timpibot",
	"webzio-extended",
] as const;

/** The user agents that read pages for the answers of AI services, in advance or when somebody asks. */
export const ANSWER_CRAWLERS = [
	"Amzn-SearchBot",
	"Amzn-User",
	"ChatGPT-User",
	"Claude-SearchBot",
	"Claude-User",
	"cohere-ai",
	"DuckAssistBot",
	"Google-CloudVertexBot",
	"meta-externalfetcher",
	"MistralAI-User",
	"OAI-SearchBot",
	"Perplexity-User",
	"PerplexityBot",
	"YouBot",
] as const;
