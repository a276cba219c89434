export const Step = (p: { words: string }) => <p dangerouslySetInnerHTML={{ __html: p.words }} />;
