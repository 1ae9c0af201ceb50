/** What a person reads of an answer: whose words they are, and what counts. */
import { render, screen, fireEvent } from '@testing-library/react';
import type { KnowledgeAnswerView } from '../../../domain/contract/views/knowledge';

jest.mock('../../../src/packages/knowledge/ask/answer-card.scss', () => ({}));
jest.mock('@tarojs/components', () => ({ View: 'div' }));
jest.mock('../../../src/components/content-in-chinese', () => ({ ContentInChinese: () => null }));
jest.mock('../../../src/components/icon', () => ({ Icon: () => null }));
jest.mock('../../../src/components/button', () => ({
  Button: ({ id, onTap, children }: { id: string; onTap: () => void; children: string }) => (
    <button id={id} onClick={onTap}>{children}</button>
  ),
}));

import { AnswerCard } from '../../../src/packages/knowledge/ask/answer-card';

const rule = {
  questionId: 'moneyWhen',
  question: '退款什么时候到账？',
  text: '零钱 5 分钟。',
  language: 'zh-hans' as const,
};

function show(answer: Partial<KnowledgeAnswerView>, phrased = false) {
  const empty = { answer: null, phrasedBy: null, foreword: [], claims: [], orders: [], related: [] };
  const view = { ...empty, ...answer };
  const onPhrase = jest.fn();
  const asked = { words: '钱呢', phrased, answer: view };
  const { container } = render(<AnswerCard asked={asked} busy={false} onPhrase={onPhrase} />);
  return { said: container.textContent ?? '', onPhrase };
}

test('without a provider the rule stands there and nothing offers one', () => {
  const { said } = show({ answer: { ...rule, phrased: null } });
  expect(said).toContain('零钱 5 分钟。');
  expect(said).not.toContain('大模型');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a provider is named before anything is sent, and a tap sends it', () => {
  const { said, onPhrase } = show({ answer: { ...rule, phrased: null }, phrasedBy: '某云' });
  expect(said).toContain('交给某云整理');
  expect(onPhrase).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button'));
  expect(onPhrase).toHaveBeenCalledTimes(1);
});

test('its words stand under its name, and the rule that counts below', () => {
  const { said } = show({ answer: { ...rule, phrased: '五分钟就到。' }, phrasedBy: '某云' }, true);
  expect(said).toContain('五分钟就到。由大模型（某云）整理，以条文为准条文零钱 5 分钟。');
  expect(screen.queryByRole('button')).toBeNull();
});

test('where it could not be used our own answer says so', () => {
  const { said } = show({ answer: { ...rule, phrased: null }, phrasedBy: '某云' }, true);
  expect(said).toContain('零钱 5 分钟。这次没整理成，以上面的为准');
});

test('what nobody knows may be looked for once more, and then goes to a person', () => {
  expect(show({ phrasedBy: '某云' }).said).toContain('请大模型再找找');
  expect(show({ phrasedBy: '某云' }, true).said).toContain('它也没找到，请找人问');
});

test('what is said in English stands before the entry', () => {
  const foreword = ['Cherries: With leader.', 'The rule below is written in Chinese only.'];
  const { said } = show({ answer: { ...rule, phrased: null }, foreword });
  expect(said).toContain(`${foreword.join('')}退款什么时候到账？`);
  expect(show({ foreword: foreword.slice(0, 1) }).said).toContain('Cherries: With leader.这个我不知道');
});
