from ..ground.web import json_answer

ANSWER = json_answer
